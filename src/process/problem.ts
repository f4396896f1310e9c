/** What is wrong with a process file, and where: `signals.3.fires.fact`. */
export interface ProcessProblem {
  path: string;
  message: string;
}
