import { expect, test } from 'vitest';
import { localeFor } from './locale.ts';

test.each([
  ['zh_CN.UTF-8', 'zh-CN'],
  ['zh_CN', 'zh-CN'],
  ['zh-cn', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['zh-Hans', 'zh-CN'],
  ['zh-Hans-HK', 'zh-CN'],
  ['zh_SG.GB2312', 'zh-CN'],
  ['zh_TW.UTF-8', 'en'],
  ['zh_HK', 'en'],
  ['zh-Hant', 'en'],
  ['zh-Hant-CN', 'en'],
  ['de_DE.UTF-8@euro', 'en'],
  ['C', 'en'],
  ['POSIX', 'en'],
  ['zhx', 'en'],
  ['', 'en'],
])('%s is %s', (tag, locale) => expect(localeFor(tag)).toBe(locale));
