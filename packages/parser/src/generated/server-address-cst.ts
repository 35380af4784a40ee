// Generated from the grammar by "npm run generate".
import type { CstNode, ICstVisitor, IToken } from "chevrotain";

export interface ServerAddressCstNode extends CstNode {
  name: "serverAddress";
  children: ServerAddressCstChildren;
}

export type ServerAddressCstChildren = {
  section: (SectionCstNode)[];
  Semicolon?: IToken[];
};

export interface SectionCstNode extends CstNode {
  name: "section";
  children: SectionCstChildren;
}

export type SectionCstChildren = {
  address: (AddressCstNode)[];
  Pipe?: IToken[];
};

export interface AddressCstNode extends CstNode {
  name: "address";
  children: AddressCstChildren;
}

export type AddressCstChildren = {
  Bracketed?: IToken[];
  Text?: IToken[];
  Colon?: IToken[];
};
