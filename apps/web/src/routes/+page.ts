// The explorer is hydrated without Kit's router, which it does not use and which is a fifth of its script.
export const csr = false;
