import { selectorsOf, type Hook } from '@/src/crm/hooks';

/**
 * By what deals are found on pages that list them. Apart from the record's hooks: those pages have a script of their own.
 */
const LIST_HOOKS = {
  /** Its class also holds the record's id. */
  kanbanCard: { selector: '.pipelineViewCard', grade: 'seen', source: 'test suites' },
  relatedCard: {
    selector: 'lst-related-preview-card, lst-related-list-preview-card',
    grade: 'seen',
    source: 'page objects 9.0',
  },
  /** One related list of a record. */
  relatedList: { selector: 'lst-related-list-single-container', grade: 'seen', source: 'page objects 9.0' },
  auraRelatedList: { selector: '.forceRelatedListSingleContainer', grade: 'seen', source: 'page objects 9.0' },
} as const satisfies Record<string, Hook>;

export const listHooks = selectorsOf(LIST_HOOKS);
