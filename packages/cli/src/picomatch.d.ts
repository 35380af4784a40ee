// fdir's types, which tinyglobby's need, name the package, which has none of its own.
declare module 'picomatch';
