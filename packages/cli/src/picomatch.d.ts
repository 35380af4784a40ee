// fdir's types, which tinyglobby's need, name a package that has none of its own.
declare module 'picomatch';
