"""batches"""
import streamlit as st
from components import frame
frame.header("batches")
st.file_uploader("选择文件")
