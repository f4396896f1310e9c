/** Whether something was kept. `reason` is a sentence for the seller, without a full stop. */
export type Saved = { ok: true } | { ok: false; reason: string };
