import type { Worker } from '@playwright/test';
import type { OpportunityKey } from '@/src/crm/reading';

interface Listened {
  dispatch(message: object, sender: object, respond: (answer: { ok: boolean }) => void): void;
}

declare const chrome: { runtime: { onMessage: Listened } };

/**
 * How long the worker takes to answer when a record is opened, for each of these in turn: from the moment at which its
 * listener hears the question to the answer, measured in the worker. The event is given the question by hand, so that
 * the way between two processes is left out; everything behind it is what runs in the extension.
 */
export async function answerTimes(worker: Worker, opportunities: readonly OpportunityKey[]): Promise<number[]> {
  return worker.evaluate(async (keys) => {
    const times: number[] = [];
    for (const opportunity of keys) {
      const url =
        opportunity.crm === 'salesforce'
          ? `https://${opportunity.org}.lightning.force.com/lightning/r/Opportunity/${opportunity.id}/view`
          : `https://app.hubspot.com/contacts/${opportunity.org}/record/0-3/${opportunity.id}`;
      const from = performance.now();
      const answer = await new Promise<{ ok: boolean }>((respond) => {
        chrome.runtime.onMessage.dispatch({ ask: 'open-opportunity', opportunity, pipeline: null }, { url }, respond);
      });
      times.push(performance.now() - from);
      if (!answer.ok) throw new Error(`No answer for ${url}: ${JSON.stringify(answer)}`);
      const { value } = answer as { ok: true; value: { recorded: { evidence: unknown[] }; seen: object | null } };
      if (value.recorded.evidence.length === 0 || value.seen === null) throw new Error(`Nothing is known of ${url}`);
    }
    return times;
  }, opportunities);
}
