import type { DialogProps } from '../dialog/dialog.ts';
import type { LanguageTexts } from '../texts/texts.ts';

export type DuringTexts = LanguageTexts['during'];

export interface DuringProps extends DialogProps {
  words: DuringTexts;
}
