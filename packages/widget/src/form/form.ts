import styles from '../styles/form.css?inline';
import { FormFields } from './FormFields.tsx';
import { fillIn } from './fill-in.ts';

/** What a site asks its visitors beside the name: a file of its own, fetched where there is something to ask. */
export const form = { styles, start: fillIn, Fields: FormFields };
