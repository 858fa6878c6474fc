import type { DialogProps } from '../dialog/dialog.ts';
import type { LaterTexts } from '../texts/texts.ts';

export interface LaterProps extends DialogProps {
  words: LaterTexts;
}
