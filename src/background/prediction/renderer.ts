import * as v from 'valibot';

/** What draws WebGL on this device. */
export const Renderer = v.variant('kind', [
  v.object({ kind: v.literal('none') }),
  v.object({ kind: v.picklist(['hardware', 'software']), name: v.string() }),
]);
export type Renderer = v.InferOutput<typeof Renderer>;

const softwareNames = /swiftshader|llvmpipe|softpipe|software|basic render|\bwarp\b/i;

/** Asks a WebGL 2 context for its renderer; gives the context back at once, since a browser allows only a few. */
export function readRenderer(createCanvas: () => OffscreenCanvas): Renderer {
  const gl = createCanvas().getContext('webgl2');
  if (!gl) return { kind: 'none' };
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return describeRenderer(name);
}

export function describeRenderer(name: string): Renderer {
  return { kind: softwareNames.test(name) ? 'software' : 'hardware', name };
}
