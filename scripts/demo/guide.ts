import { OPERATORS } from '../stack/provisioning.ts';

/** Where everything is and what to try first. */
export function guide({ shop, service, video }: { shop: string; service: string; video: string }): string {
  const logins = OPERATORS.map(({ login, password }) => `${login} / ${password}`).join('   or   ');
  return `
  Demo shop         ${shop}/
  Console           ${service}/console/
                    ${logins}
  TrueConf's app    ${video}/app/anna      (stands for the one on Anna's computer)
  Emulator          ${video}/_emulator/state

  1. Open the console in one window and sign in as anna.
  2. Open the shop in another, press the button, say who you are.
  3. Answer in the console, or in TrueConf's app. Hang up on either side.

  Ctrl-C stops everything.
`;
}
