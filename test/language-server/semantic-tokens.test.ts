import { describe, expect, test } from 'vitest';
import type { SemanticTokens } from 'vscode-languageserver-protocol';
import { type ClientName, clients, Served } from '../support/protocol.ts';

describe.each(Object.keys(clients) as ClientName[])('%s', (name) => {
  const served = new Served(clients[name]);

  test.each([
    [
      'a server line',
      'zoo.cfg',
      '«server».«1»=«zk1»:«2888»:«3888»:«observer»',
      'property number variable number number enumMember',
    ],
    ['a continuation line', 'zoo.cfg', '«dataDir»=«/a/»\\\n  «b»\n', 'property string string'],
    ['CRLF', 'zoo.cfg', '# no\r\n«tickTime» = «2000»\r\nunknown=1\r\n', 'property number'],
    ['an escape', 'zoo.cfg', '«dataDir»=«C:»\\\\«zk»\n', 'property string string'],
    ['a template', 'zoo.cfg.j2', '«dataDir»={{ d }}\n«tickTime»=«1»\n', 'property property number'],
    ['a dynamic file', 'zoo.cfg.dynamic', '«server».«1»=«zk1»:«2888»:«3888»', 'property number variable number number'],
    ['a comment', 'zoo.cfg', '# «zklint-disable» «number-format» -- why\n', 'macro enumMember'],
  ])('colours words: %s', async (_, path, text, types) => {
    const project = await served.project({ 'zoo.cfg': 'dynamicConfigFile=zoo.cfg.dynamic\n', [path]: text });
    const textDocument = { uri: project.uri(path) };
    const range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
    const full = await served.editor.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    expect(tokensIn(full)).toEqual(
      project.marks(path).map(({ start, end }, index) => ({
        line: start.line,
        character: start.character,
        length: end.character - start.character,
        type: types.split(' ')[index],
      })),
    );
    const params = { textDocument, range };
    expect(await served.editor.request('textDocument/semanticTokens/range', params)).toEqual(full);
  });

  function tokensIn({ data }: SemanticTokens) {
    const { semanticTokensProvider } = served.editor.capabilities;
    const tokens: { line: number; character: number; length: number; type: string | undefined }[] = [];
    let [line, character] = [0, 0];
    for (let index = 0; index < data.length; index += 5) {
      const [down = 0, right = 0, length = 0, type = 0] = data.slice(index, index + 4);
      character = down === 0 ? character + right : right;
      line += down;
      tokens.push({ line, character, length, type: semanticTokensProvider?.legend.tokenTypes[type] });
    }
    return tokens;
  }
});
