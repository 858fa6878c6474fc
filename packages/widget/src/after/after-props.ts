import type { DialogProps } from '../dialog/dialog.ts';
import type { LanguageTexts } from '../texts/texts.ts';

export type AfterTexts = LanguageTexts['after'];

export interface AfterProps extends DialogProps {
  words: AfterTexts;
}
