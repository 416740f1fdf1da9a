export const recovery = { todo: "x" };
