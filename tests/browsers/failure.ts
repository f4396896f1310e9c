/** Ends a command with what went wrong in words; a stack trace would hide what to do about it. */
export function reportFailure(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
