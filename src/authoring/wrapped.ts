/** A text in lines of at most so many letters, broken between words; what goes on is indented as its line is, and a little more. */
export function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => brokenUp(line, width))
    .join('\n');
}

function brokenUp(line: string, width: number): string[] {
  const [indent = ''] = /^ *(?:[•◦✗] )?/.exec(line) ?? [];
  const lines = [indent];
  for (const word of line.slice(indent.length).split(' ')) {
    const last = lines.at(-1) ?? '';
    const goesOn = last.trim() !== '' && last !== indent;
    if (goesOn && last.length + 1 + word.length > width) lines.push(`${' '.repeat(indent.length)}  ${word}`);
    else lines[lines.length - 1] = goesOn ? `${last} ${word}` : `${last}${word}`;
  }
  return lines;
}
