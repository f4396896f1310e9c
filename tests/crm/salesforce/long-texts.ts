const PARAGRAPH =
  'The depots report consumption by hand, and every quarter finance corrects the totals. 🚚 See https://example.com/a?b=1&c=2.\n';

/** 100,000 characters in many lines: the largest text that a long text area holds, less a little. */
export const LONG_DESCRIPTION = PARAGRAPH.repeat(Math.ceil(100_000 / PARAGRAPH.length)).slice(0, 100_000);

/** Markup that somebody pasted into a plain text field; Lightning shows it as text. */
export const MARKUP_NEXT_STEP =
  '<div data-target-selection-name="sfdc:RecordField.Opportunity.StageName"><b>Closed Won</b></div>' +
  '<script>window.pasted = true</script><img src="x" onerror="window.pasted = true"> &amp;lt; ]]> --> ${1} {{amount}}';
