import { describe, expect, it } from 'vitest';
import { folderName, parseHostAddress } from '#engine/connections/web-host/host-address.ts';

describe('the address of a web host', () => {
  it.each([
    ['sftp://may-chu/', 'may-chu', 22, '/'],
    ['sftp://may-chu:2222/var/www/phuong/', 'may-chu:2222', 2222, '/var/www/phuong'],
    ['sftp://may-chu/c%E1%BB%95ng', 'may-chu', 22, '/cổng'],
    ['sftp://may-chu/co%CC%82%CC%89ng', 'may-chu', 22, '/cổng'],
    ['sftp://may-chu/~', 'may-chu', 22, '.'],
    ['sftp://may-chu/~/public_html', 'may-chu', 22, 'public_html'],
  ])('%s', (address, name, port, folder) => {
    expect(parseHostAddress(address)).toMatchObject({ way: 'sftp', name, port, folder });
  });

  it('may be that of a machine without a name', () => {
    expect(parseHostAddress('sftp://[::1]:2222/trang')).toMatchObject({ host: '::1', port: 2222 });
  });

  it.each([
    ['http://may-chu/dav', 'http://may-chu/dav/', false],
    ['https://may-chu:8443/dav/cổng/', 'https://may-chu:8443/dav/c%E1%BB%95ng/', true],
  ])('%s', (address, url, isEncrypted) => {
    expect(parseHostAddress(address)).toMatchObject({ way: 'webdav', url, isEncrypted });
  });

  it('is shown as a person writes it', () => {
    const shown = ['sftp://may-chu/~/trang', 'sftp://may-chu:2222/trang', 'https://may-chu/dav'].map(
      (address) => folderName(parseHostAddress(address)),
    );
    expect(shown).toEqual(['may-chu/~/trang', 'may-chu:2222/trang', 'https://may-chu/dav/']);
  });

  it.each(['sftp://portal:mat-khau@may-chu/', 'https://may-chu/dav?key=1', 'sftp:///trang'])(
    'is refused when it says more, or less, than where: %s',
    (address) => {
      expect(() => parseHostAddress(address)).toThrow(expect.objectContaining({ code: 'invalid_request' }));
    },
  );
});
