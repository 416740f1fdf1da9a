export const messages = { todo: "x" };
