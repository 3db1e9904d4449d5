"use strict";
// What the server is asked. Each answer is an object, or null where there was no answer.
const answer = async (reply) => {
  if (reply.status === 204) return {};
  return reply.ok ? await reply.json() : null;
};

const ask = async (address, options) => {
  try {
    return await answer(await fetch(address, { cache: "no-store", ...options }));
  } catch {
    return null;
  }
};

export const get = (name, fields = {}) => ask(`${name}?${new URLSearchParams(fields)}`);

export const post = (name, fields) =>
  ask(name, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(fields),
  });
