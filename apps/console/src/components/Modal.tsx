import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  label: string;
  /** Without it the dialog cannot be closed by Escape. */
  onClose?: () => void;
  children: ComponentChildren;
}

/** A modal dialog for as long as it is rendered. The browser keeps focus inside and gives it back afterwards. */
export function Modal({ label, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed while it is still in the page: one that is only taken away gives no focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  // Browsers let no page hold anybody: a second Escape closes it whatever was said to the first.
  const closed = () => {
    if (onClose === undefined) dialog.current?.showModal();
    else if (dialog.current !== null) onClose();
  };
  return (
    <dialog
      ref={dialog}
      class="modal"
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onClose={closed}
    >
      {children}
    </dialog>
  );
}
