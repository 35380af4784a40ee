/** What begins a comment elsewhere, in code, INI files or SQL; to Java it is the beginning of a key. */
export const commentMark = /^(\/\/+|;+|--+)/;
