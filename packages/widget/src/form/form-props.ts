import type { DialogProps } from '../dialog/dialog.ts';
import type { FormTexts } from '../texts/texts.ts';

export interface FormProps extends DialogProps {
  words: FormTexts;
}
