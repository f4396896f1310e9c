import { timeJudging } from './judging';

// A content script: the page gets what was measured, for the benchmark to read.
document.documentElement.dataset['judging'] = JSON.stringify(timeJudging());
