import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';

type FormRef = RefObject<HTMLFormElement | null>;

/**
 * The first field is selected when the seller opens the form, and only then: it may also be drawn again while the
 * seller types in the CRM. After a refusal the first field that has to be changed has the focus.
 */
export function useFocus(formRef: FormRef, problems: object | null, focusFormRef: RefObject<boolean>): void {
  useLayoutEffect(() => {
    if (!focusFormRef.current) return;
    focusFormRef.current = false;
    const first = formRef.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    first?.focus({ preventScroll: true });
    first?.select();
    formRef.current?.scrollIntoView({ block: 'nearest' });
  }, [formRef, focusFormRef]);
  useLayoutEffect(() => {
    if (problems) formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [formRef, problems]);
}

export function useEscape(formRef: FormRef, act: () => void): void {
  useEffect(() => {
    const form = formRef.current;
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.isComposing) act();
    };
    form?.addEventListener('keydown', listen);
    return () => form?.removeEventListener('keydown', listen);
  });
}
