/** An address with the letters it encodes ("/Cổng phường"); one that encodes something else stays as it is. For reading only. */
export function readableAddress(url: string): string {
  try {
    return decodeURI(url);
  } catch (error) {
    if (error instanceof URIError) return url;
    throw error;
  }
}
