import type { ComponentChildren } from 'preact';
import { Brand } from '../components/Brand.tsx';
import { LanguageChoice } from '../components/LanguageChoice.tsx';

interface Props {
  title: string;
  lead: string;
  children: ComponentChildren;
}

/** The frame of the pages before the desk. */
export function Entrance({ title, lead, children }: Props) {
  return (
    <div class="entrance">
      <main class="entrance__card">
        <Brand />
        <h1 class="entrance__title">{title}</h1>
        <p class="lead">{lead}</p>
        {children}
      </main>
      <footer class="entrance__foot">
        <LanguageChoice />
      </footer>
    </div>
  );
}
