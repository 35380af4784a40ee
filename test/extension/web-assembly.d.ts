// The types of vscode-oniguruma name these two, and only the DOM's types have them.
declare namespace WebAssembly {
  type ImportValue = unknown;
  type WebAssemblyInstantiatedSource = unknown;
}
