import { describe, expect, it } from 'vitest';
import { redact } from '../redact';

const redacted = (text: string): string => redact(text).text;

describe('names', () => {
  it.each([
    ['Hi Anna, the screen is dark', 'Hi [name], the screen is dark'],
    ['hello anna,\nplease', 'hello [name],\nplease'],
    ['Dear Mr. Smith:', 'Dear Mr. [name]:'],
    ['Sehr geehrte Frau Dr. Müller-Lüdenscheidt,', 'Sehr geehrte Frau Dr. [name],'],
    ['Hallo Jan und Petra,', 'Hallo [name] und [name],'],
    ['Bonjour Madame Dupont,', 'Bonjour Madame [name],'],
    ['Hola María José:', 'Hola [name]:'],
    ['Prezado Sr. João da Silva,', 'Prezado Sr. [name],'],
    ['Gentile Dott. Rossi,', 'Gentile Dott. [name],'],
    ['Geachte mevrouw de Vries,', 'Geachte mevrouw [name],'],
    ['Hej Anders!', 'Hej [name]!'],
    ['Cześć Agnieszka,', 'Cześć [name],'],
    ['山田様\nお世話になっております', '[name]様\nお世話になっております'],
  ])('behind a greeting: %j', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it.each([
    ['My name is Anna Smith and I need help', 'My name is [name] and I need help'],
    ['my name is anna smith, help', 'my name is [name], help'],
    ["Hello, I'm Anna from sales", "Hello, I'm [name] from sales"],
    ['Mein Name ist Jörg Weiß.', 'Mein Name ist [name].'],
    ["Je m'appelle Hélène Durand", "Je m'appelle [name]"],
    ['Me llamo Íñigo Montoya.', 'Me llamo [name].'],
    ['Meu nome é Luís Araújo', 'Meu nome é [name]'],
    ['Mi chiamo Chiara Conti', 'Mi chiamo [name]'],
    ['Mijn naam is Sanne Bakker', 'Mijn naam is [name]'],
    ['営業部の鈴木と申します', '営業部の[name]と申します'],
    ['Name: Anna Smith\nRoom: 12', 'Name: [name]\nRoom: 12'],
    ['From: Smith <anna@example.org>', 'From: [name] <[email]>'],
    ['ask Mrs. Jones about it', 'ask Mrs. [name] about it'],
    ['cc [~asmith]', 'cc [~[name]]'],
  ])('introduced: %j', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it.each([
    ['It fails.\n\nKind regards,\nAnna Smith\nIT', 'It fails.\n\nKind regards,\n[name]\nIT'],
    ['Geht nicht.\nViele Grüße\nJörg', 'Geht nicht.\nViele Grüße\n[name]'],
    ['Cordialement\n\nHélène Durand', 'Cordialement\n\n[name]'],
    ['> Saludos,\n> Íñigo Montoya\n> hola', '> Saludos,\n> [name]\n> hola'],
    ['Obrigado\nLuís', 'Obrigado\n[name]'],
    ['Grazie, Chiara', 'Grazie, [name]'],
    ['Groeten,\nSanne de Vries', 'Groeten,\n[name]'],
    ['broken\n-- \nAnna Smith', 'broken\n-- \n[name]'],
    ['よろしくお願いいたします\n鈴木 一郎', 'よろしくお願いいたします\n[name]'],
  ])('in a signature: %j', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it.each([
    ['please give Katharina Obermoser access', 'please give [name] access'],
    ['Kevin left on Monday', '[name] left on Monday'],
    [
      'package com.example.Kevin and Kevin.java, user.Anna',
      'package com.example.Kevin and Kevin.java, user.Anna',
    ],
  ])('frequent ones, without a cue: %j', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it('are taken out wherever they stand once a cue gave them away', () => {
    expect(redacted('Hi Wilma,\nWilma Stone or Wilma’s laptop, not Wilmaville')).toBe(
      'Hi [name],\n[name] Stone or [name]’s laptop, not Wilmaville',
    );
  });

  it('are taken out without a cue where the caller knows them', () => {
    const { text, found } = redact('please ask Stone, Wilma knows', { names: ['Wilma Stone'] });
    expect(text).toBe('please ask [name], [name] knows');
    expect(found).toHaveLength(2);
  });
});
