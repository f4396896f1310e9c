import { useState } from 'preact/hooks';

/**
 * What was typed into a field and not saved yet, and how to change it. It outlives a reload of the page, and goes with its
 * tab: nothing of it is kept anywhere else.
 *
 * @param field the field's id
 */
export function useTyped(field: string): [string, (text: string) => void] {
  const [typed, setTyped] = useState(() => sessionStorage.getItem(field) ?? '');
  const type = (text: string): void => {
    setTyped(text);
    if (text === '') sessionStorage.removeItem(field);
    else sessionStorage.setItem(field, text);
  };
  return [typed, type];
}
