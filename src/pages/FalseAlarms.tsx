import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Org } from '@/src/crm/reading';
import { allFalseAlarms, type FalseAlarms as Counted } from '@/src/memory/set-aside';
import type { ProcessSource } from '@/src/process/source';
import { useId } from '@/src/ui/use-id';
import type { Keeping } from './keeping';
import { moment, WORDS } from './words';

interface FalseAlarmsProps {
  org: Org;
  keeping: Keeping;
  /** Changes when something was erased or taken in. */
  turn: number;
}

interface Rule {
  counted: Counted;
  /** Its name, and that of its process; their ids where the process is not there any more. */
  named: { signal: string; process: string };
}

/** Which rules were called false alarms in one organisation, and on how many deals; nothing where none was. */
export function FalseAlarms({ org: { crm, org }, keeping, turn }: FalseAlarmsProps): JSX.Element | null {
  const [rules, setRules] = useState<readonly Rule[]>([]);
  const title = useId();
  useEffect(() => {
    let current = true;
    const look = async (): Promise<void> => {
      const counted = await allFalseAlarms(await keeping.database(), { crm, org });
      // The processes are large, and most people look at this page without needing them.
      const processes = counted.length === 0 ? null : await keeping.processes();
      if (current) setRules(counted.map((rule) => ({ counted: rule, named: namesOf(rule, processes) })));
    };
    // The whole page says so where the storage cannot be read.
    look().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [keeping, crm, org, turn]);
  if (rules.length === 0) return null;
  return (
    <section class="false-alarms" aria-labelledby={title}>
      <h3 id={title}>{WORDS.falseAlarms}</h3>
      <p class="small quiet">{WORDS.falseAlarmsIntro}</p>
      <table aria-labelledby={title}>
        <thead>
          <tr>
            <th scope="col">{WORDS.signal}</th>
            <th scope="col" class="number">
              {WORDS.deals}
            </th>
            <th scope="col">{WORDS.lastTime}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ counted: { process, signal, deals, last }, named }) => (
            <tr key={`${process} ${signal}`}>
              <th scope="row">
                {named.signal}
                <p class="small quiet">{named.process}</p>
              </th>
              <td class="number">{deals.toLocaleString()}</td>
              <td>{moment(last)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function namesOf({ process, signal }: Counted, processes: ProcessSource | null): Rule['named'] {
  const found = processes?.find(process) ?? null;
  const rule = found?.signals.find(({ id }) => id === signal);
  return { signal: rule?.name ?? signal, process: found?.title ?? process };
}
