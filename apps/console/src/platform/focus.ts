/** Whether a key pressed there is text, or belongs to a dialog. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, dialog, [popover]') !== null;
}

/**
 * Whether the focus can be moved without taking it from somebody at work: it is nowhere, where only we can have put it, or
 * in a call that is gone from the screen.
 */
export function isFocusFree(): boolean {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return true;
  return focused.tabIndex < 0 || focused.closest('.call--gone') !== null;
}
