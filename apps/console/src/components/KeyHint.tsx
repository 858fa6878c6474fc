/** The key that does what the button does. Assistive technology has it from `aria-keyshortcuts`. */
export function KeyHint({ letter }: { letter: string }) {
  return (
    <span class="key" aria-hidden="true">
      {letter}
    </span>
  );
}
