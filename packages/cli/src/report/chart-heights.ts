// How high plots are, in px: the same as drawn beforehand and by the page's script, so that nothing moves when that starts.

export const HEATMAP_HEIGHT = 320;
export const PROFILE_HEIGHT = 260;
