/** As the service reads addresses, so that nothing is sent that it will not take. */
const EMAIL = /^[\w+'-]+(\.[\w+'-]+)*@([a-z\d][a-z\d-]*\.)+[a-z]{2,}$/i;

export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}

/** Three digits at least, however they are written. */
export function isPhone(text: string): boolean {
  return /(\d.*){3}/.test(text);
}
