import { requirePackage } from './packages.ts';

/** Multiplies rows of a width with a matrix of as many rows; both row by row. */
export type Multiply = (rows: Float32Array, matrix: Float32Array, width: number) => Float32Array;

interface Tensor {
  dataSync(): Float32Array;
  dispose(): void;
}

/** As far as it is used here. */
interface TensorFlow {
  setBackend(name: string): Promise<boolean>;
  ready(): Promise<void>;
  tensor2d(values: Float32Array, shape: [number, number]): Tensor;
  matMul(one: Tensor, other: Tensor): Tensor;
}

/** Multiplication in WebAssembly, some fifteen times as fast as loops over arrays. */
export async function createMultiply(): Promise<Multiply> {
  const tf = requirePackage('@tensorflow/tfjs-core') as TensorFlow;
  requirePackage('@tensorflow/tfjs-backend-wasm');
  await tf.setBackend('wasm');
  await tf.ready();
  const kept = new Map<Float32Array, Tensor>();
  return (rows, matrix, width) => {
    // Weights come again and again; what is worked out on the way does not.
    const known = kept.get(matrix) ?? tf.tensor2d(matrix, [width, matrix.length / width]);
    kept.set(matrix, known);
    const given = tf.tensor2d(rows, [rows.length / width, width]);
    const product = tf.matMul(given, known);
    const values = product.dataSync().slice();
    given.dispose();
    product.dispose();
    return values;
  };
}
