/**
 * Files are asked for in pieces of at most this number of bytes: AWS Lambda answers at most 6 MB in base64, which is less than
 * the weights of a model.
 */
export const pieceBytes = 4_000_000;
