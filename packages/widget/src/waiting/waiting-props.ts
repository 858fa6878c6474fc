import type { DialogProps } from '../dialog/dialog.ts';
import type { LanguageTexts } from '../texts/texts.ts';

export type WaitingTexts = LanguageTexts['waiting'];

export interface WaitingProps extends DialogProps {
  words: WaitingTexts;
}
