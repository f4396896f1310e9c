import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '@/src/browser';
import { isBackupPage, keepBackedUp, saveFrom } from '@/src/background/automatic-backup';
import { badgeOf, showDue } from '@/src/background/badge';
import { answer, type Resources } from '@/src/background/answer';
import { listenToNotifications, remindNow } from '@/src/background/notification';
import {
  mayAsk,
  notifyPages,
  notifyTab,
  startDetails,
  startInOpenPages,
  startMarks,
  startSidebar,
  type Asking,
} from '@/src/background/pages';
import { forgetFiles } from '@/src/backup/on-disk';
import { forgetOld } from '@/src/background/forget';
import { noDatabase } from '@/src/background/no-database';
import { keepsFor } from '@/src/background/private';
import { parseRequest } from '@/src/background/request-schema';
import { nextWake } from '@/src/background/reminder';
import { dayStyleOf, type DayStyle } from '@/src/day-style';
import { databaseOpener } from '@/src/memory/database';
import { countWaiting } from '@/src/memory/due';
import { BUILT_IN } from '@/src/packs/built-in';

/** The alarm of every day. */
const WAKE = 'wake';

export default defineBackground(() => {
  const database = databaseOpener();
  let style: DayStyle | null = null;
  const dayStyle = (): DayStyle => (style ??= dayStyleOf(navigator.language));
  const badge = badgeOf({
    countDue: async (today) => countWaiting(await database(), today),
    show: showDue,
    now: () => new Date(),
  });
  /** Tells what is due, and has the worker woken when there may be more. */
  const lookAhead = (): void => {
    badge.keepUp();
    void remindNow(database);
    void keepBackedUp(database);
    browser.alarms.create(WAKE, { when: nextWake(new Date()).getTime() });
  };
  const resourcesFor = (asking: Asking, keeps = keepsFor(asking)): Resources => ({
    database: keeps === 'nothing' ? noDatabase : database,
    keeps,
    processes: BUILT_IN,
    dayStyle,
    notify: (notice) => void notifyPages(notice, asking.tab?.id),
    dueChanged: () => {
      void badge.refresh();
      void remindNow(database);
    },
    startSidebar: () => startSidebar(asking),
    startDetails: () => startDetails(asking),
    startMarks: () => startMarks(asking),
    openOptions: () => browser.runtime.openOptionsPage(),
  });

  // `return true` with `respond` is the one style that every engine and the polyfill agree on. Only our own content
  // scripts reach this listener: other extensions and web pages would need `onMessageExternal`.
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    badge.keepUp();
    if (isBackupPage(sender)) {
      void saveFrom(database, message).then(respond);
      return true;
    }
    const parsed = parseRequest(message);
    if (!parsed.ok) respond(parsed);
    else if (!mayAsk(parsed.request, sender)) respond({ ok: false, error: 'This page belongs to somebody else' });
    else void answer(parsed.request, resourcesFor(sender)).then(respond);
    return true;
  });

  browser.action.onClicked.addListener((tab) => void notifyTab(tab.id, { tell: 'toggle-sidebar' }));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle-sidebar') void notifyTab(tab?.id, { tell: 'toggle-sidebar' });
  });
  browser.runtime.onInstalled.addListener(() => {
    void startInOpenPages();
    // Firefox runs this as a page, which may ask; for an extension with `unlimitedStorage` it says yes without asking
    // the user. Chromium's workers cannot ask, and need not: that permission alone keeps its storage from being dropped.
    if ('persist' in navigator.storage) void navigator.storage.persist();
  });
  // Nothing but this listener would wake it at the start of the browser, when the button has no number yet.
  browser.runtime.onStartup.addListener(() => badge.keepUp());
  browser.alarms.onAlarm.addListener(({ name }) => {
    lookAhead();
    if (name !== WAKE) return;
    void forgetOld(database, Date.now());
    void forgetFiles({ all: false });
  });
  // Each time the worker wakes: the day may be another one by now, and an alarm does not outlive every restart.
  lookAhead();
  listenToNotifications();
  // Firefox users may allow the CRM's site later.
  browser.permissions.onAdded.addListener(() => {
    void startInOpenPages();
    listenToNotifications();
  });
});
