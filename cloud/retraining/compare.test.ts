import { describe, expect, it } from 'vitest';
import { type Asked, compare, gate } from './compare';

/** Tickets of one value, of which champion and challenger get so many right, with their confidence. */
function asked(value: string, all: number, champion: number, challenger: number, confidence = 0.8): Asked[] {
  const answer = (isRight: boolean) => ({ value: isRight ? value : 'another', confidence });
  return Array.from({ length: all }, (_, i) => ({
    truth: value,
    champion: answer(i < champion),
    challenger: answer(i < challenger),
  }));
}

const findings = (rows: Asked[]) => gate(compare(rows, 1));

describe('the gate', () => {
  it('lets through what is better beyond chance', () => {
    const rows = [...asked('a', 100, 60, 80), ...asked('b', 100, 60, 80)];
    expect(findings(rows)).toEqual([]);
    const { gain, challenger } = compare(rows, 1);
    expect(gain.low).toBeGreaterThan(0.1);
    expect(gain.high).toBeLessThan(0.3);
    expect(challenger).toEqual({ accuracy: 0.8, calibrationError: expect.closeTo(0, 5) });
  });

  it('holds back what is as good, worse, or better by chance', () => {
    expect(findings(asked('a', 100, 80, 80))).toEqual(['not-better']);
    expect(findings(asked('a', 100, 92, 80))).toEqual(['not-better', 'worse-value']);
    expect(findings(asked('a', 100, 79, 82))).toEqual(['not-better']);
  });

  it('holds back what loses a value for the sake of the others', () => {
    const rows = [...asked('frequent', 300, 180, 250), ...asked('rare', 25, 20, 16)];
    expect(findings(rows)).toEqual(['worse-value']);
  });

  it('holds back what loses a rare value beyond chance', () => {
    const withRare = (champion: number, challenger: number) =>
      findings([...asked('frequent', 300, 180, 250), ...asked('rare', 15, champion, challenger)]);
    expect(withRare(14, 10)).toEqual(['worse-value']);
    expect(withRare(14, 11)).toEqual([]);
    expect(withRare(10, 14)).toEqual([]);
  });

  it('holds back what is much too sure, unless what answers now is as bad', () => {
    const rows = asked('a', 200, 100, 140, 0.99);
    expect(findings(rows)).toEqual([]);
    const modest = rows.map((row) => ({ ...row, champion: { ...row.champion, confidence: 0.5 } }));
    expect(findings(modest)).toEqual(['badly-calibrated']);
  });

  it('measures the same way twice', () => {
    const rows = asked('a', 60, 30, 45);
    expect(compare(rows, 1)).toEqual(compare(rows, 1));
  });
});
