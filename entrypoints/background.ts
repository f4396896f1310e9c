import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '@/src/browser';
import { answer } from '@/src/background/answer';
import { notifyPages, notifyTab, startInOpenPages, startSidebar } from '@/src/background/pages';
import { parseRequest } from '@/src/background/request-schema';
import { databaseOpener } from '@/src/memory/database';
import type { Notice } from '@/src/messages';
import { defaultProcess } from '@/src/process/built-in';

export default defineBackground(() => {
  const database = databaseOpener();

  // `return true` with `respond` is the one style that every engine and the polyfill agree on. Only our own content
  // scripts reach this listener: other extensions and web pages would need `onMessageExternal`.
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    const parsed = parseRequest(message);
    const desk = {
      database,
      process: defaultProcess,
      notify: (notice: Notice) => void notifyPages(notice),
      startSidebar: () => startSidebar(sender.tab?.id),
    };
    if (parsed.ok) void answer(parsed.request, desk).then(respond);
    else respond(parsed);
    return true;
  });

  browser.action.onClicked.addListener((tab) => void notifyTab(tab.id, { tell: 'toggle-sidebar' }));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle-sidebar') void notifyTab(tab?.id, { tell: 'toggle-sidebar' });
  });
  browser.runtime.onInstalled.addListener(() => void startInOpenPages());
});
