/** As the service reads addresses, so that nothing is sent that it will not take. */
const EMAIL = /^[\w+'-]+(\.[\w+'-]+)*@([a-z\d][a-z\d-]*\.)+[a-z]{2,}$/i;

export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}

/** Three digits at least, of any script and however they are set apart. */
export function isPhone(text: string): boolean {
  return /(\p{Nd}.*){3}/u.test(text);
}
