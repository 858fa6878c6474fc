import { z } from 'zod';
import { type ClientRights, clientRightNames } from '../../state/conference-fields.ts';

/** Rights as sent: any of the known names, each true or false. */
export const clientRightsInput = z.partialRecord(z.enum(clientRightNames), z.boolean());

/** All fourteen rights; those neither sent nor set before are granted. */
export function completeRights(
  sent: Partial<ClientRights> | undefined,
  before: ClientRights | undefined,
): ClientRights {
  const pick = (name: (typeof clientRightNames)[number]) => sent?.[name] ?? before?.[name] ?? true;
  return {
    chat_send: pick('chat_send'),
    chat_rcv: pick('chat_rcv'),
    slide_show_send: pick('slide_show_send'),
    slide_show_rcv: pick('slide_show_rcv'),
    white_board_send: pick('white_board_send'),
    white_board_rcv: pick('white_board_rcv'),
    file_transfer_send: pick('file_transfer_send'),
    file_transfer_rcv: pick('file_transfer_rcv'),
    desktop_sharing: pick('desktop_sharing'),
    recording: pick('recording'),
    audio_send: pick('audio_send'),
    audio_rcv: pick('audio_rcv'),
    video_send: pick('video_send'),
    video_rcv: pick('video_rcv'),
  };
}
