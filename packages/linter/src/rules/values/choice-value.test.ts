import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('choice-value', {
  'a role': {
    files: 'peerType=«obs»\n',
    releases: ['3.4.14', '3.5.10', '3.9.5'],
    severity: 'error',
    says: ['"obs"', 'observer or participant', 'refuses'],
    refusal: 'Unrecognised peertype: obs',
  },
  'an empty role': { files: '«peerType»=\n', says: ['is empty'], refusal: 'Unrecognised peertype: ' },
  'a role in any letter case': { files: 'peerType=ObServer\n', releases: ['3.4.14', '3.9.5'] },
  'a role with blanks around': { files: 'peerType = observer \n' },
  'a role with more behind it': { files: 'peerType=«observer,participant»\n' },
  'a comment behind it is the fault': { files: 'peerType=observer # x\n' },
  'text of the file in quotes': { files: 'peerType=«наблюдатель»\n', says: ['"наблюдатель"'] },
  'a kind of store': {
    files: 'ssl.keyStore.type=«p12»\nssl.quorum.trustStore.type=«x»\n',
    severity: 'warning',
    says: ['JKS, PEM, PKCS12', 'TLS connections fail'],
    refusal: null,
  },
  'a kind of store that came later': { files: 'ssl.keyStore.type=«bcfks»\n', releases: ['3.5.9', '3.6.2'] },
  'a kind of store that is there': { files: 'ssl.keyStore.type=bcfks\n', releases: ['3.5.10', '3.6.3', '3.9.5'] },
  'nothing is the default': {
    files: 'ssl.keyStore.type=\nssl.clientAuth=\nsnapshot.compression.method=\n',
    releases: ['3.6.4', '3.9.5'],
  },
  'a compression': {
    files: 'snapshot.compression.method=«zip»\n',
    releases: ['3.6.4', '3.9.5'],
    says: ['takes the default'],
  },
  'a compression in capitals': { files: 'snapshot.compression.method=GZ\n' },
  'letter case counts': { files: 'ssl.sslProvider=«openssl»\n', says: ['JDK, OPENSSL'] },
  'an empty one where letter case counts': { files: '«ssl.sslProvider»=\n' },
  'a key that the release does not read': { files: 'ssl.sslProvider=x\nssl.clientAuth=x\n', releases: ['3.4.14'] },
});
