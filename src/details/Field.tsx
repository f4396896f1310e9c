import type { ComponentChildren, JSX } from 'preact';
import { useId } from '@/src/ui/use-id';

/** What ties a control to its label and to what is wrong with it. */
interface Control {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string;
}

interface FieldProps {
  label: string;
  problem: string | null;
  children: (control: Control) => ComponentChildren;
}

/** A control of a form under its label, with what is wrong with it. */
export function Field({ label, problem, children }: FieldProps): JSX.Element {
  const id = useId();
  const said = `${id}-problem`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-invalid': problem !== null, 'aria-describedby': said })}
      <p class="error" id={said} role="alert">
        {problem}
      </p>
    </div>
  );
}
