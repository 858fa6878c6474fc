/** A path is looked for below the service's own address, as its other paths are. */
export function pictureAddress(url: string, baseUrl: string): string {
  return url[0] === '/' ? baseUrl + url : url;
}
