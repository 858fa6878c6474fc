import type { DialogProps } from '../dialog/dialog.ts';
import type { LaterTexts } from '../texts/later-en.ts';

export interface LaterProps extends DialogProps {
  words: LaterTexts;
}
