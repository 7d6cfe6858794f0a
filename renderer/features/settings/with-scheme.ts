/** People write "anhoa.gov.vn"; what goes without saying is said. An address with any scheme stays as it is. */
export function withScheme(typed: string): string {
  const address = typed.trim();
  return address === '' || /^[a-z][a-z0-9+.-]*:/iu.test(address) ? address : `https://${address}`;
}
